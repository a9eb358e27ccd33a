"""Figures with their date, source and exact words: load fact files, search them, cite what is found."""
