"""Write a new fact from a quote of its document."""
