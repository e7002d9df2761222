"""What the docstrings below the fields of a model say, for its schema.

Pydantic can read them as it makes a model, but then every command pays for parsing the source of all models.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import ModuleType

from pydantic import BaseModel


def of_fields(model: type[BaseModel]) -> Mapping[str, str]:
    """The docstring of each field that has one, those of the models it extends included."""
    found: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        module = inspect.getmodule(owner)
        if issubclass(owner, BaseModel) and module is not None:
            found |= _module(module).get(owner.__name__, {})
    return {name: found[name] for name in model.model_fields if name in found}


@cache
def _module(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    tree = ast.parse(inspect.getsource(module))
    return {one.name: dict(_fields(one)) for one in tree.body if isinstance(one, ast.ClassDef)}


def _fields(owner: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(owner.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match text:
                case ast.Expr(value=ast.Constant(value=str(words))):
                    yield field.target.id, inspect.cleandoc(words)
                case _:
                    pass
