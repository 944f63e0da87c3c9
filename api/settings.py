"""What a deployment may set, by environment variables of these names in capitals, after `SCDL_`."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from resolvers.limits import Limits


class Settings(BaseSettings):
    """The server's settings. A value that makes no sense is refused at start, by name."""

    model_config = SettingsConfigDict(env_prefix="SCDL_", env_nested_delimiter="__", extra="ignore", frozen=True)

    connections: int = Field(default=4, ge=1, le=100, description="Connections to PostgreSQL, a worker.")
    statement_timeout: float = Field(default=10, gt=0, description="Seconds after which a statement is stopped.")
    waiting_timeout: float = Field(default=5, gt=0, description="Seconds to wait for a free connection.")
    largest_body: int = Field(default=1_000_000, gt=0, description="Bytes of a request's body.")
    smallest_compressed: int = Field(default=1_000, ge=0, description="Bytes from which an answer is compressed.")
    documents: int = Field(default=1_000, gt=0, description="Parsed documents, validations and plans kept.")
    limits: Limits = Field(default=Limits(), description="The largest question: see `resolvers.limits`.")
    distributed: bool = Field(default=False, description="Ask in the form that distributed PostgreSQL (Citus) accepts.")
