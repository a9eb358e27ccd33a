"""Make citations: citation items, names, dates, titles, locators, disambiguation, CSL, links to text.

It knows no named style (see `styles`) and prints nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.cite.citation_item import CitationItem as CitationItem
    from beltfacts.cite.citation_item import CitationText as CitationText
    from beltfacts.cite.citation_item import StyledText as StyledText
    from beltfacts.cite.citation_item import plain_text as plain_text
    from beltfacts.cite.citation_parts import format_figure as format_figure
    from beltfacts.cite.citation_parts import format_quote as format_quote
    from beltfacts.cite.citation_parts import format_warnings as format_warnings
    from beltfacts.cite.citation_parts import link_to_quote as link_to_quote
    from beltfacts.cite.citations import Citation as Citation
    from beltfacts.cite.citations import is_citable as is_citable
    from beltfacts.cite.citations import make_citation as make_citation
    from beltfacts.cite.citations import make_citation_items as make_citation_items
    from beltfacts.cite.csl_json import CslName as CslName
    from beltfacts.cite.csl_json import list_source_remarks as list_source_remarks
    from beltfacts.cite.csl_json import read_csl_line as read_csl_line
    from beltfacts.cite.csl_json import read_csl_lines as read_csl_lines
    from beltfacts.cite.csl_json import read_csl_names as read_csl_names
    from beltfacts.cite.csl_json import read_csl_text as read_csl_text
    from beltfacts.cite.csl_json import title_or_description as title_or_description
    from beltfacts.cite.csl_json import to_csl_date as to_csl_date
    from beltfacts.cite.csl_json import to_csl_item as to_csl_item
    from beltfacts.cite.csl_json import unique_sources as unique_sources
    from beltfacts.cite.csl_processor import remark_on_inferred_fields as remark_on_inferred_fields
    from beltfacts.cite.csl_processor import render_csl as render_csl
    from beltfacts.cite.csl_styles import find_csl_style as find_csl_style
    from beltfacts.cite.csl_styles import list_csl_styles as list_csl_styles
    from beltfacts.cite.dates import IEEE_MONTHS as IEEE_MONTHS
    from beltfacts.cite.dates import MLA_MONTHS as MLA_MONTHS
    from beltfacts.cite.dates import NLM_MONTHS as NLM_MONTHS
    from beltfacts.cite.dates import SourceDate as SourceDate
    from beltfacts.cite.dates import add_year_suffix as add_year_suffix
    from beltfacts.cite.dates import format_date_after_year as format_date_after_year
    from beltfacts.cite.dates import format_day_month as format_day_month
    from beltfacts.cite.dates import format_day_month_year as format_day_month_year
    from beltfacts.cite.dates import format_iso_date as format_iso_date
    from beltfacts.cite.dates import format_month_day_year as format_month_day_year
    from beltfacts.cite.dates import mark_doubtful_date as mark_doubtful_date
    from beltfacts.cite.dates import parse_source_date as parse_source_date
    from beltfacts.cite.disambiguation import list_in_text_names as list_in_text_names
    from beltfacts.cite.locators import LocatorTerms as LocatorTerms
    from beltfacts.cite.locators import format_locator as format_locator
    from beltfacts.cite.locators import format_locator_parts as format_locator_parts
    from beltfacts.cite.locators import parse_locator as parse_locator
    from beltfacts.cite.markup import MARKUPS as MARKUPS
    from beltfacts.cite.markup import render_lines as render_lines
    from beltfacts.cite.markup import render_markup as render_markup
    from beltfacts.cite.markup import validate_markup as validate_markup
    from beltfacts.cite.names import Name as Name
    from beltfacts.cite.names import format_initials as format_initials
    from beltfacts.cite.names import is_east_asian as is_east_asian
    from beltfacts.cite.names import join_names as join_names
    from beltfacts.cite.names import join_particle as join_particle
    from beltfacts.cite.names import join_with_serial_comma as join_with_serial_comma
    from beltfacts.cite.names import space_initials as space_initials
    from beltfacts.cite.page_ranges import PageRangeForm as PageRangeForm
    from beltfacts.cite.page_ranges import format_page_ranges as format_page_ranges
    from beltfacts.cite.page_ranges import has_several_numbers as has_several_numbers
    from beltfacts.cite.source_fields import SourceFields as SourceFields
    from beltfacts.cite.source_kinds import REPOSITORIES as REPOSITORIES
    from beltfacts.cite.source_kinds import is_preprint as is_preprint
    from beltfacts.cite.style_rules import ReaderStyle as ReaderStyle
    from beltfacts.cite.style_rules import StyleRules as StyleRules
    from beltfacts.cite.styled_text import SINGLE_QUOTES as SINGLE_QUOTES
    from beltfacts.cite.styled_text import add_full_stop as add_full_stop
    from beltfacts.cite.styled_text import add_full_stop_inside_quotes as add_full_stop_inside_quotes
    from beltfacts.cite.styled_text import append_mark as append_mark
    from beltfacts.cite.styled_text import capitalize as capitalize
    from beltfacts.cite.styled_text import capitalize_styled as capitalize_styled
    from beltfacts.cite.styled_text import concat as concat
    from beltfacts.cite.styled_text import curl_quotes as curl_quotes
    from beltfacts.cite.styled_text import italicize as italicize
    from beltfacts.cite.styled_text import join_sentences as join_sentences
    from beltfacts.cite.styled_text import join_styled as join_styled
    from beltfacts.cite.styled_text import nest_quotes as nest_quotes
    from beltfacts.cite.styled_text import quote_styled as quote_styled
    from beltfacts.cite.text_fragments import encode_wikitext as encode_wikitext
    from beltfacts.cite.text_fragments import link_to_text as link_to_text
    from beltfacts.cite.text_fragments import text_directives as text_directives
    from beltfacts.cite.titles import needs_sentence_title as needs_sentence_title
    from beltfacts.cite.titles import to_headline_case as to_headline_case
    from beltfacts.cite.titles import to_sentence_case as to_sentence_case
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "citation_item": "CitationItem CitationText StyledText plain_text",
            "citation_parts": "format_figure format_quote format_warnings link_to_quote",
            "citations": "Citation is_citable make_citation make_citation_items",
            "csl_json": "CslName list_source_remarks read_csl_line read_csl_lines read_csl_names read_csl_text "
            "title_or_description to_csl_date to_csl_item unique_sources",
            "csl_processor": "remark_on_inferred_fields render_csl",
            "csl_styles": "find_csl_style list_csl_styles",
            "dates": "IEEE_MONTHS MLA_MONTHS NLM_MONTHS SourceDate add_year_suffix format_date_after_year "
            "format_day_month format_day_month_year format_iso_date format_month_day_year mark_doubtful_date parse_source_date",
            "disambiguation": "list_in_text_names",
            "locators": "LocatorTerms format_locator format_locator_parts parse_locator",
            "markup": "MARKUPS render_lines render_markup validate_markup",
            "names": "Name format_initials is_east_asian join_names join_particle join_with_serial_comma space_initials",
            "page_ranges": "PageRangeForm format_page_ranges has_several_numbers",
            "source_fields": "SourceFields",
            "source_kinds": "REPOSITORIES is_preprint",
            "style_rules": "ReaderStyle StyleRules",
            "styled_text": "SINGLE_QUOTES add_full_stop add_full_stop_inside_quotes append_mark capitalize capitalize_styled "
            "concat curl_quotes italicize join_sentences join_styled nest_quotes quote_styled",
            "text_fragments": "encode_wikitext link_to_text text_directives",
            "titles": "needs_sentence_title to_headline_case to_sentence_case",
        },
    )
