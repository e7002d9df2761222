"""``python -m coproduction`` is the ``guide`` command."""

from coproduction.cli import main

main(prog_name="guide")
