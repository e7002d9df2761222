"""Pictures that only decorate, as Word and PowerPoint write it: screen readers pass over them, and no checker asks."""

from __future__ import annotations

DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)
"""Goes into what names a drawing (``docPr``, ``cNvPr``): what ticking “Mark as decorative” writes."""
