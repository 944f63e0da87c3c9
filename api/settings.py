"""What a deployment may set, by environment variables of these names in capitals, after `SCDL_`."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from resolvers.limits import Limits


class Settings(BaseSettings):
    """The server's settings. A value that makes no sense is refused at start, by name."""

    model_config = SettingsConfigDict(env_prefix="SCDL_", env_nested_delimiter="__", extra="ignore", frozen=True)

    reader_url: str = Field(default="", description="The database as a login that can only read: see schema.reader.")
    connections: int = Field(
        default=4, ge=1, le=100, description="To PostgreSQL, for one client at once; one more for others."
    )
    statement_timeout: float = Field(default=10, gt=0, description="Seconds after which a statement is stopped.")
    most_waiting: int = Field(default=64, ge=2, description="Statements that may wait for a connection, a worker.")
    budget: int = Field(default=1_200_000, ge=0, description="What a client may ask for in a minute; 0: no end.")
    key_secret: str = Field(default="", description="Signs the keys that have budgets of their own: ./run key NAME.")
    waiting_timeout: float = Field(default=5, gt=0, description="Seconds to wait for a free connection.")
    head_timeout: float = Field(default=10, gt=0, description="Seconds for the address and headers of a request.")
    body_timeout: float = Field(default=20, gt=0, description="Seconds for its body.")
    answer_timeout: float = Field(default=120, gt=0, description="Seconds for the client to have read its answer.")
    notice: float = Field(default=1, ge=0, description="Seconds from SIGTERM until connections are refused.")
    finishing_timeout: int = Field(default=6, ge=1, description="Seconds then for answers that are on their way.")
    most_connections: int = Field(default=1_000, ge=2, description="Open connections of clients, a worker.")
    trusted_proxies: str = Field(default="", description="Addresses or networks whose X-Forwarded-For is believed.")
    largest_head: int = Field(default=64_000, gt=0, description="Bytes of a request's address, and of its headers.")
    largest_body: int = Field(default=1_000_000, gt=0, description="Bytes of a request's body.")
    smallest_compressed: int = Field(default=1_000, ge=0, description="Bytes from which an answer is compressed.")
    documents: int = Field(default=1_000, gt=0, description="Parsed documents, validations and plans kept.")
    max_age: int = Field(default=10, ge=0, description="Seconds for which clients may keep an answer unasked.")
    stale: int = Field(default=60, ge=0, description="Seconds more for which they may show it while they ask again.")
    cache_bytes: int = Field(default=64_000_000, ge=0, description="Of answers kept in memory, a worker; 0: none kept.")
    cache_entries: int = Field(default=10_000, gt=0, description="Answers kept in memory, a worker.")
    cache_url: str = Field(
        default="", validation_alias="cache_url", description="A Redis that all workers share; its variable: CACHE_URL."
    )
    cache_timeout: float = Field(default=0.1, gt=0, description="Seconds after which a call to Redis is given up.")
    cache_seconds: int = Field(default=3_600, gt=0, description="For which an answer is kept in Redis.")
    access_log: bool = Field(default=True, description="Write a line for each request to stderr.")
    persisted_bytes: int = Field(
        default=8_000_000, ge=0, description="Of documents that clients sent with their hash, kept in memory, a worker."
    )
    trusted_documents: str = Field(default="", description="A folder of documents NAME.graphql, asked by their names.")
    trusted_only: bool = Field(default=False, description="Answer no other documents than those.")
    limits: Limits = Field(default=Limits(), description="The largest question: see `resolvers.limits`.")
    distributed: bool = Field(default=False, description="Ask in the form that distributed PostgreSQL (Citus) accepts.")
