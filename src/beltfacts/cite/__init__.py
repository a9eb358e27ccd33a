"""Make citations: the citation item, names, dates, titles, locators, disambiguation, links to text.

It knows no named style (`styles`) and prints nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.cite.citation_item import Styled as Styled
    from beltfacts.cite.citation_item import Text as Text
    from beltfacts.cite.citation_item import Work as Work
    from beltfacts.cite.citation_item import plain as plain
    from beltfacts.cite.citation_parts import figure_text as figure_text
    from beltfacts.cite.citation_parts import quote_link as quote_link
    from beltfacts.cite.citation_parts import quoted_words as quoted_words
    from beltfacts.cite.citation_parts import warning_text as warning_text
    from beltfacts.cite.citations import Citation as Citation
    from beltfacts.cite.citations import make_citation as make_citation
    from beltfacts.cite.citations import ordered_works as ordered_works
    from beltfacts.cite.csl_json import CslName as CslName
    from beltfacts.cite.csl_json import cited_sources as cited_sources
    from beltfacts.cite.csl_json import csl_date as csl_date
    from beltfacts.cite.csl_json import csl_item as csl_item
    from beltfacts.cite.csl_json import csl_names as csl_names
    from beltfacts.cite.csl_json import csl_text as csl_text
    from beltfacts.cite.csl_json import csl_title as csl_title
    from beltfacts.cite.csl_json import source_remarks as source_remarks
    from beltfacts.cite.csl_processor import find_style as find_style
    from beltfacts.cite.csl_processor import remark as remark
    from beltfacts.cite.csl_processor import render_csl as render_csl
    from beltfacts.cite.csl_processor import style_names as style_names
    from beltfacts.cite.dates import IEEE_MONTHS as IEEE_MONTHS
    from beltfacts.cite.dates import MLA_MONTHS as MLA_MONTHS
    from beltfacts.cite.dates import NLM_MONTHS as NLM_MONTHS
    from beltfacts.cite.dates import When as When
    from beltfacts.cite.dates import day_month as day_month
    from beltfacts.cite.dates import day_month_year as day_month_year
    from beltfacts.cite.dates import hedge_date as hedge_date
    from beltfacts.cite.dates import iso_date as iso_date
    from beltfacts.cite.dates import month_day_year as month_day_year
    from beltfacts.cite.dates import within_year as within_year
    from beltfacts.cite.disambiguation import cited_names as cited_names
    from beltfacts.cite.locators import LocatorTerms as LocatorTerms
    from beltfacts.cite.locators import format_locator as format_locator
    from beltfacts.cite.locators import format_locator_parts as format_locator_parts
    from beltfacts.cite.locators import parse_locator as parse_locator
    from beltfacts.cite.markup import MARKUPS as MARKUPS
    from beltfacts.cite.markup import known_markup as known_markup
    from beltfacts.cite.markup import render_markup as render_markup
    from beltfacts.cite.names import Name as Name
    from beltfacts.cite.names import east_asian as east_asian
    from beltfacts.cite.names import initials as initials
    from beltfacts.cite.names import join_names as join_names
    from beltfacts.cite.source_fields import SourceFields as SourceFields
    from beltfacts.cite.styled_text import SINGLE as SINGLE
    from beltfacts.cite.styled_text import append_mark as append_mark
    from beltfacts.cite.styled_text import capitalize as capitalize
    from beltfacts.cite.styled_text import capitalize_head as capitalize_head
    from beltfacts.cite.styled_text import curl_quotes as curl_quotes
    from beltfacts.cite.styled_text import end_inside_quotes as end_inside_quotes
    from beltfacts.cite.styled_text import end_with as end_with
    from beltfacts.cite.styled_text import italic as italic
    from beltfacts.cite.styled_text import join_styled as join_styled
    from beltfacts.cite.styled_text import nest_quotes as nest_quotes
    from beltfacts.cite.styled_text import quote_styled as quote_styled
    from beltfacts.cite.styled_text import sentences as sentences
    from beltfacts.cite.styled_text import styled as styled
    from beltfacts.cite.text_fragments import link_to_text as link_to_text
    from beltfacts.cite.titles import headline_case as headline_case
    from beltfacts.cite.titles import sentence_case as sentence_case
    from beltfacts.cite.titles import small_subtitle as small_subtitle
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "citation_item": "Styled Text Work plain",
            "citation_parts": "figure_text quote_link quoted_words warning_text",
            "citations": "Citation make_citation ordered_works",
            "csl_json": "CslName cited_sources csl_date csl_item csl_names csl_text csl_title source_remarks",
            "csl_processor": "find_style remark render_csl style_names",
            "dates": "IEEE_MONTHS MLA_MONTHS NLM_MONTHS When day_month day_month_year hedge_date iso_date month_day_year within_year",
            "disambiguation": "cited_names",
            "locators": "LocatorTerms format_locator format_locator_parts parse_locator",
            "markup": "MARKUPS known_markup render_markup",
            "names": "Name east_asian initials join_names",
            "source_fields": "SourceFields",
            "styled_text": "SINGLE append_mark capitalize capitalize_head curl_quotes end_inside_quotes end_with italic "
            "join_styled nest_quotes quote_styled sentences styled",
            "text_fragments": "link_to_text",
            "titles": "headline_case sentence_case small_subtitle",
        },
    )
