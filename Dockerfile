# One image for the API, the loaders and the migrations. The pages and the packages are made in stages of their own:
# what runs has neither Node.js nor a compiler, belongs to root, and is run by a user who may write nowhere.

FROM node:24-slim AS pages
WORKDIR /project/api/front
COPY api/front/package.json api/front/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY api/front ./
RUN npm run build

FROM python:3.13-slim AS packages
COPY requirements.txt ./
RUN python -m venv --without-pip /packages \
 && pip --python /packages install --no-cache-dir --only-binary :all: --require-hashes -r requirements.txt

FROM python:3.13-slim AS project
WORKDIR /project
COPY api api
COPY embedded embedded
COPY loaders loaders
COPY resolvers resolvers
COPY schema schema
COPY --from=pages /project/api/static api/static
RUN rm -r api/front && python -m compileall -q .

FROM python:3.13-slim
ENV PATH=/packages/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /project
COPY --from=packages /packages /packages
COPY --from=project /project /project
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health/live', timeout=2)"]
CMD ["python", "-m", "api", "--host", "0.0.0.0", "--port", "8000"]
