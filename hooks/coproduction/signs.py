"""Signs: the letters that Unified English Braille can write, as liblouis has it, and what stands for others."""

from __future__ import annotations

import re
import unicodedata

SIGNS = "".join(map(chr, range(0x20, 0x7F))) + (
    "¡¢£¤¥¦§¨©«¬®¯°±²³´µ¶·¸»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĆćĈĉČčĎďĐ"
    "đĒēĔĕĚěĜĝĞğĢģĤĥĦħĨĩĪīĬĭĲĳĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŴŵŶŷŸŹźŽžƀƎƏƗƵƶƿǍǎǏǐǑǒǓǔǝ"
    "ǤǥǦǧǨǩǰǴǵǷǸǹȜȝȞȟȨȩȲȳȺȻȼȾɃɆɇɈɉɌɍɎɏəɨˇ˘˚˦˧˨ΓΔΘΞΠΨΩαβγδθλμπρσφχωЀЁЇЌЎѐёїќҪҫҰұӐӑӒӓӔӕӖӗӘәӥӮӯӰӱᵽḐḑḠḡḦḧḨḩḰḱḾḿṔṕ"
    "ṼṽẀẁẂẃẄẅẌẍẐẑẗẘẙẞẼẽỲỳỸỹ‐‑–—―‘’“”†‡•…′″₣₦€™Ω⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉←↑→↓↖↗↘↙⇒∂∃∄∅∆∏∑−∓√∞∥∦∫∴∵∼≈≠≡≢≤≥⊂⊃⊄⊅⊆⊇〈〉♀♂♭♯✓Ᵽ"
    "ⱥⱦꝀꝁꝂꝃꝐꝑꝖꝗꝘꝙꝞꝟꞘꞙﬀﬁ"
)
"""The letters of the documents' typefaces that have a sign. A test asks liblouis for each of them."""
_OTHER = re.compile(f"[^{re.escape(SIGNS)}]")


def signed(text: str) -> str:
    """A text as braille can write it: a letter without a sign gives way to the plain one in it, “ż” to “z”.

    A letter that has none in it stays.
    """
    return _OTHER.sub(lambda found: _plain(found[0]), unicodedata.normalize("NFC", text))


def unsigned(text: str) -> list[str]:
    """The letters that braille can neither write nor say in another way, each once."""
    return list(dict.fromkeys(_OTHER.findall(signed(text))))


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return letter if not plain or _OTHER.search(plain) else plain
