#include "model/analysis/sheetremarks.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

SheetRemark draft(const QString &text)
{
    return {u"Draft"_s, text};
}

SheetRemark rivals(const QString &text)
{
    return {u"Rival claims"_s, text};
}

/// "adopted by N. N. because the donor says so"
QString byWhom(const Adoption &adoption)
{
    return u"adopted by %1 because %2"_s.arg(adoption.adoptedBy, adoption.because);
}

QString nameOf(const Fulfilment *report)
{
    return report ? u"“%1” (%2)"_s.arg(Description<Fulfilment>::caption(*report), report->code)
                  : u"a report that is not there"_s;
}

} // namespace

std::vector<SheetRemark> remarksOn(const Dossier &dossier, const Counting &counting,
                                   const Pledge &pledge)
{
    std::vector<SheetRemark> remarks;
    if (pledge.standing == Standing::Draft)
        remarks.push_back(draft(u"Not put forward yet; counts nowhere"_s));
    if (const Adoption *adoption = dossier.find(counting.adoptionAbout(refOf(pledge)))) {
        const auto counted = counting.amountOf(pledge, dossier);
        remarks.push_back(rivals(u"%1 counts, %2; its own figure %3 is the rival"_s.arg(
            boundedText(counted.amount, counted.bound), byWhom(*adoption),
            boundedText(pledge.amount, pledge.bound))));
    }
    return remarks;
}

std::vector<SheetRemark> remarksOn(const Dossier &dossier, const Counting &counting,
                                   const Fulfilment &report)
{
    std::vector<SheetRemark> remarks;
    const Pledge *pledge = dossier.find(report.pledge);
    if (report.standing == Standing::Draft)
        remarks.push_back(draft(u"Not put forward yet; counts nowhere"_s));
    else if (pledge && pledge->standing == Standing::Draft)
        remarks.push_back(draft(u"Its pledge is a draft, so it counts nowhere"_s));
    const FulfilmentId about = report.rivalOf ? report.rivalOf : report.id;
    const Adoption *adoption = dossier.find(counting.adoptionAbout(refOf(about)));
    const QString rivalled = nameOf(dossier.find(report.rivalOf));
    if (report.rivalOf && !adoption)
        remarks.push_back(rivals(u"Disagrees with %1, which counts"_s.arg(rivalled)));
    else if (report.rivalOf && adoption->report == report.id)
        remarks.push_back(rivals(u"Counts instead of %1: %2"_s.arg(rivalled, byWhom(*adoption))));
    else if (adoption)
        remarks.push_back(rivals(u"Does not count: %1 was %2"_s.arg(
            nameOf(dossier.find(adoption->report)), byWhom(*adoption))));
    return remarks;
}

std::vector<SheetRemark> remarksOn(const Dossier &dossier, const Counting &counting,
                                   const Variant &variant)
{
    const Adoption *adoption = dossier.find(counting.adoptionAbout(refOf(variant.pledge)));
    if (!adoption)
        return {rivals(u"Kept beside the pledge; nobody has adopted it, so it does not count"_s)};
    if (adoption->variant == variant.id)
        return {rivals(u"Counts instead of the pledge's own figure: "_s + byWhom(*adoption))};
    const Variant *other = dossier.find(adoption->variant);
    return {rivals(u"Does not count: %1 was %2"_s.arg(
        other ? boundedText(other->amount, other->bound) : QString(), byWhom(*adoption)))};
}

} // namespace servanda
