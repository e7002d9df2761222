"""The website: each chapter's blocks as HTML. The shell around them is a template that MkDocs fills.

It is no format of documents: its pages are MkDocs's to write. What may be asked for beside the formats is ``NAME``.
"""

NAME = "web"
