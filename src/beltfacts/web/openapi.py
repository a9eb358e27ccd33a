"""The JSON API described as OpenAPI 3.1, and as a page for people. It answers no request."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from beltfacts import record_types
from beltfacts.web import links
from beltfacts.web.draft_page import MOST_TEXT
from beltfacts.web.layout import MOST_QUERY, Frame, page
from beltfacts.web.markup import Html, element, join

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
}
"""JSON schemas of plain types."""

MOST_RESULTS = 50
"""Facts that one answer may have."""

_QUERY = {
    "name": "q",
    "in": "query",
    "required": True,
    "description": "Words as you remember them.",
    "schema": {"type": "string", "maxLength": MOST_QUERY},
}
_LIMIT = {
    "name": "limit",
    "in": "query",
    "description": "Most facts to return.",
    "schema": {"type": "integer", "minimum": 1, "maximum": MOST_RESULTS, "default": 10},
}
_ID = {"name": "id", "in": "path", "required": True, "description": "Id of the fact; former ids work too.", "schema": {"type": "string"}}
_STYLE = {
    "name": "style",
    "in": "query",
    "description": "Citation style: apa, mla, bibtex, and so on.",
    "schema": {"type": "string", "default": "apa"},
}
_IDS = {
    "name": "id",
    "in": "query",
    "description": "Id of a fact; several may be given.",
    "schema": {"type": "array", "items": {"type": "string"}},
}
_SOME_QUERY = {**_QUERY, "required": False}


def type_schema(hint: Any) -> dict[str, Any]:
    """Return the JSON schema of a type of `record_types`."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if is_typeddict(hint):
        return {"$ref": f"#/components/schemas/{hint.__name__}"}
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return type_schema(arguments[0])
    if origin is Literal:
        return {"enum": [*arguments]}
    if origin is list:
        return {"type": "array", "items": type_schema(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": type_schema(arguments[1])}
    if origin in (Union, UnionType):
        return {"anyOf": [type_schema(each) for each in arguments]}
    raise TypeError(f"no JSON schema for {hint}")


def record_schema(record: type) -> dict[str, Any]:
    """Return the JSON schema of a record."""
    hints = get_type_hints(record, include_extras=True)
    required = sorted(getattr(record, "__required_keys__", ()))
    described = (record.__doc__ or "").partition("\n")[0]
    return {
        "type": "object",
        "description": described,
        "properties": {key: type_schema(hint) for key, hint in hints.items()},
        "required": required,
    }


def _array(name: str) -> dict[str, Any]:
    """Return the schema of an array of records."""
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an object that has all of these keys."""
    return {"type": "object", "properties": properties, "required": [*properties]}


_TEXT, _COUNT = {"type": "string"}, {"type": "integer"}
_TEXTS = {"type": "array", "items": _TEXT}
_ANSWER = _object(
    query=_TEXT,
    total=_COUNT,
    results=_array("HitRecord"),
    near=_array("HitRecord"),
    suggestions=_TEXTS,
    unknown=_TEXTS,
    corrections={"type": "array", "items": _object(typed=_TEXT, used=_TEXT)},
)
_CITATION = _object(
    id=_TEXT,
    style=_TEXT,
    parts={"type": "object", "additionalProperties": _object(text=_TEXT, html=_TEXT)},
    text={"type": ["string", "null"]},
    link={"type": ["string", "null"]},
)
_COMPARISON = _object(query=_TEXT, total=_COUNT, results=_array("FactRecord"), near=_array("HitRecord"), relations=_array("RelationRecord"))
_AUDIT = _object(total=_COUNT, results=_array("AuditRecord"), unread=_array("UnreadRecord"), ignored=_COUNT)
_LIST = _object(total=_COUNT, results={"type": "array", "items": {"type": "object"}})

_BODY = {"required": True, "content": {"text/plain": {"schema": {"type": "string", "maxLength": MOST_TEXT}}}}

PATHS: dict[str, tuple[str, str, list[dict[str, Any]], dict[str, Any]]] = {
    "/api/search": (
        "get",
        "Find facts. Empty results mean that no such fact is known; near has what leaves something open.",
        [_QUERY, _LIMIT],
        _ANSWER,
    ),
    "/api/facts/{id}": ("get", "All that is known of a fact.", [_ID], {"$ref": "#/components/schemas/FactRecord"}),
    "/api/cite/{id}": ("get", "Cite a fact in a style.", [_ID, _STYLE], _CITATION),
    "/api/compare": ("get", "Set the facts on one thing side by side.", [_SOME_QUERY, _IDS], _COMPARISON),
    "/api/topics": ("get", "The topics, with how many facts each has.", [], _LIST),
    "/api/sources": ("get", "The sources, with how many facts each gives.", [], _LIST),
    "/api/audit": ("post", "Hold a text against the facts. Nothing is kept.", [], _AUDIT),
}
"""The paths of the API: method, what it does, parameters, and the schema of its answer."""


@cache
def openapi_document(version: str) -> dict[str, Any]:
    """Return the description of the API. `version`: that of the program."""
    paths = {}
    for path, (method, summary, parameters, schema) in PATHS.items():
        good = {"description": "The answer.", "content": {"application/json": {"schema": schema}}}
        wrong = {"description": "What is wrong and what to do.", "content": {"application/json": {"schema": _object(error=_TEXT)}}}
        operation = {"summary": summary, "parameters": parameters, "responses": {"200": good, "default": wrong}}
        paths[path] = {method: {**operation, **({"requestBody": _BODY} if method == "post" else {})}}
    records = [each for each in vars(record_types).values() if is_typeddict(each) and each.__module__ == record_types.__name__]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Facts", "version": version, "description": "Figures with date, source and exact words. It only reads."},
        "paths": paths,
        "components": {"schemas": {each.__name__: record_schema(each) for each in records}},
    }


def api_page(frame: Frame) -> Html:
    """Return the page that explains the data to people."""
    blocks = []
    for path, (method, summary, parameters, _) in PATHS.items():
        named = [element("li", element("code", each["name"]), f": {each['description']}") for each in parameters]
        heading = element("h2", element("code", f"{method.upper()} {path}"))
        blocks.append(join(heading, element("p", summary), element("ul", *named) if named else None))
    openapi = element("a", "openapi.json", href=links.data("openapi.json"))
    intro = element(
        "p", "The same facts as JSON, for programs. ", openapi, " describes them (OpenAPI 3.1). null means that a fact does not say."
    )
    example = element("p", "For example: ", element("a", "/api/search?q=railway", href=links.data("search") + "?q=railway"))
    return page(frame, "Data", element("h1", "Data for programs"), intro, example, *blocks, current="Data")
