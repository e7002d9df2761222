"""Guide → Book: the same items, said for one edition, as chapters of blocks."""

from coproduction.book.look import Look
from coproduction.book.shape import EDITIONS, Book, Chapter, Edition, Front, Paper, Part

__all__ = ["EDITIONS", "Book", "Chapter", "Edition", "Front", "Look", "Paper", "Part"]
