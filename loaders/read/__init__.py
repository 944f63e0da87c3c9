"""Readers, one module per format: each turns a file into batches of text rows."""
