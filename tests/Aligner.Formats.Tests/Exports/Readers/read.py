"""Prints what translate-toolkit reads of a file: source and target of each unit, as JSON."""

import json
import sys

from translate.storage import factory

units = factory.getobject(sys.argv[1]).units
json.dump([[unit.source, unit.target] for unit in units], sys.stdout)
