"""The co-production guide: data to readers."""
