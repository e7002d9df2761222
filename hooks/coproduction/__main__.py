"""``python -m coproduction`` is the ``guide`` command."""

from coproduction.cli import run

run()
