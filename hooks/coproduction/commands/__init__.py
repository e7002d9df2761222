"""The commands of ``guide``, a module each. Each is imported only when it is asked for."""
