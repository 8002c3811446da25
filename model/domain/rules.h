#pragma once

#include "model/domain/facts.h"

namespace servanda {

/// Rules that a fact must keep on its own, whatever else the dossier holds: required fields are
/// filled, texts are clean (textrules.h), figures are in range. Each error names the field by its
/// label. References are checked by the Editor, which knows what exists.
template <class Row>
[[nodiscard]] Errors brokenRules(const Row &row);

namespace detail {

[[nodiscard]] Error missing(const char *label);
[[nodiscard]] Error inField(const char *label, Error error);

void checkValue(const QString &value, const char *label, Need need, Errors &errors);
void checkValue(PartialDate value, const char *label, Need need, Errors &errors);
void checkValue(const Amount &value, const char *label, Need need, Errors &errors);
void checkValue(const Unit &value, const char *label, Need need, Errors &errors);
template <class Row>
void checkValue(Id<Row> value, const char *label, Need need, Errors &errors)
{
    if (!value && need == Need::Required)
        errors.push_back(missing(label));
}
void checkValue(FactRef value, const char *label, Need need, Errors &errors);
template <class T>
void checkValue(const T & /*enumerations, decimals, kinds*/, const char *, Need, Errors &)
{
}

// What one type demands beyond its fields.
void checkType(const Pledge &pledge, Errors &errors);
void checkType(const Fulfilment &report, Errors &errors);
void checkType(const Variant &variant, Errors &errors);
void checkType(const Adoption &adoption, Errors &errors);
void checkType(const Citation &citation, Errors &errors);
void checkType(const ArchivedCopy &copy, Errors &errors);
void checkType(const Rate &rate, Errors &errors);
void checkType(const Link &link, Errors &errors);
void checkType(const Clause &clause, Errors &errors);
void checkType(const Event &event, Errors &errors);
void checkType(const Yardstick &yardstick, Errors &errors);
void checkType(const Milestone &milestone, Errors &errors);
void checkType(const Judgement &judgement, Errors &errors);
void checkType(const PledgeAct &act, Errors &errors);
void checkType(const Violation &violation, Errors &errors);
template <class Row>
void checkType(const Row & /*nothing more*/, Errors &)
{
}

} // namespace detail

template <class Row>
Errors brokenRules(const Row &row)
{
    Errors errors;
    forEachField<Row>([&](const auto &field) {
        detail::checkValue(row.*field.member, field.label, field.need, errors);
    });
    detail::checkType(row, errors);
    return errors;
}

} // namespace servanda
