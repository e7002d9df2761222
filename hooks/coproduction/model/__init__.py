"""What a guide is made of: a model a kind of file, and the typed guide itself."""
