"""What is measured: the engine, its peers, and the limits that it is held against."""
