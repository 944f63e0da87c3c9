"""What reading one file may take: files come from strangers. Each limit is a setting."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Limits(BaseSettings):
    """Set by environment variables of these names in capitals, after `SCDL_LOAD_`. A value without sense is refused."""

    model_config = SettingsConfigDict(env_prefix="SCDL_LOAD_", extra="ignore", frozen=True)

    unpacked: int = Field(default=4 << 30, gt=0, description="Bytes of all that an archive holds.")
    ratio: int = Field(default=200, gt=1, description="How many times larger than the archive its content may be.")
    members: int = Field(default=1_000, gt=0, description="Files in an archive, those of archives in it included.")
    nesting: int = Field(default=3, gt=0, description="Archives in one another.")
    line: int = Field(default=16 << 20, gt=0, description="Bytes of a line of text.")
    cells: int = Field(default=20_000, gt=0, description="Cells of a row of text, the empty ones at its end included.")
    columns: int = Field(default=2_000, gt=0, description="Columns of a table, or names in a list of objects.")
    sheet_rows: int = Field(default=1_048_576, gt=0, description="Rows of a sheet.")
    sheet_cells: int = Field(default=50_000_000, gt=0, description="Cells of a sheet, empty ones included.")
    sheet_bytes: int = Field(default=400 << 20, gt=0, description="Bytes of a workbook's content, and of its sheets.")
    sheet_memory: int = Field(default=384 << 20, gt=0, description="Bytes of memory for reading a workbook.")
    listed: int = Field(default=1_000_000, ge=0, description="Anomalies of a file that a report lists one by one.")
    sheet_seconds: int = Field(default=9, gt=0, description="Seconds for reading a workbook.")


LIMITS = Limits()
