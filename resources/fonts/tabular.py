#!/usr/bin/env python3
"""Makes the shipped fonts from Inter: figures of equal width by default.

Qt 6.4 cannot switch OpenType features on, so the characters that the feature "tnum" would replace
are mapped to its glyphs, and the family gets a name of its own. Needs python3-fonttools.

    python3 tabular.py Inter-Regular.otf InterTabular-Regular.otf
"""
import sys

from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"


def tabular_glyphs(font):
    """Glyph name -> its tabular form, for every single substitution of "tnum"."""
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    glyphs = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            glyphs.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return glyphs


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    glyphs = tabular_glyphs(font)
    digits = {ord(digit) for digit in "0123456789"}
    for table in font["cmap"].tables:
        for code, glyph in table.cmap.items():
            if code in digits:
                table.cmap[code] = glyphs.get(glyph, glyph)  # subtables may share one map
    metrics = font["hmtx"].metrics
    forms = [font.getBestCmap()[digit] for digit in digits]
    widest = max(metrics[form][0] for form in forms)
    for form in forms:  # the semibold 4 is 3 of 2816 units narrower than the others
        metrics[form] = (widest, metrics[form][1])
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 16):
            record.string = text.replace("Inter", FAMILY)
        elif record.nameID == 6:
            record.string = text.replace("Inter", FAMILY.replace(" ", ""))
    compact = font["CFF "].cff
    compact.fontNames[0] = compact.fontNames[0].replace("Inter", FAMILY.replace(" ", ""))
    compact.topDictIndex[0].FullName = compact.topDictIndex[0].FullName.replace("Inter", FAMILY)
    compact.topDictIndex[0].FamilyName = FAMILY
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
