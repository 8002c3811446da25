#pragma once

#include "model/analysis/feed.h"

namespace servanda {

/// One line of what the inspector shows of a fact.
struct SheetField
{
    QString label;
    QString text;
    FactRef link; ///< a fact to go to, if any
};

/// A titled list of facts that belong to the one shown, such as its reports or its sources.
struct SheetSection
{
    QString title;
    std::vector<FactRef> facts;
};

/// What a person must know of a fact before its figures are used.
struct SheetRemark
{
    QString title; ///< "Rival claims"
    QString text; ///< "“Grants”, 5 EUR, counts instead: adopted by N. N. because …"
};

/// A fact told whole: every described field, what refers to it, and the sources it rests on.
struct FactSheet
{
    FactRef fact;
    QString kind; ///< "Pledge"
    QString caption; ///< what tells it from others
    QString subtitle; ///< such as "United Kingdom, clause 2.1, P-GBR-05"
    std::vector<SheetField> fields;
    std::vector<SheetSection> sections; ///< what refers to it, by type
    std::vector<FactRef> sources; ///< its own and those of its reports and rival claims
    std::vector<SheetRemark> remarks; ///< a draft; by whose decision it counts, or does not
    QString countedOnce; ///< "Counted once: part of …" where links say so; else empty
};

/// Nothing for a fact that does not exist. Generic over the field descriptions.
[[nodiscard]] std::optional<FactSheet> makeFactSheet(const Feed &feed, FactRef fact);

/// The caption of any fact, empty if it does not exist.
[[nodiscard]] QString captionOf(const Dossier &dossier, FactRef fact);
/// A second line for lists: amount and dates of a pledge, publisher and date of a source ...
[[nodiscard]] QString detailOf(const Dossier &dossier, FactRef fact);

} // namespace servanda
