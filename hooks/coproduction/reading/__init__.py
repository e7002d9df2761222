"""What people wrote, read as values that know their places. Nothing here knows what a guide is."""
