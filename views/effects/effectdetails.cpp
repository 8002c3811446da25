#include "views/effects/effectdetails.h"

#include "model/analysis/factsheet.h"
#include "model/core/capitalised.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr size_t kMostFacts = 3;
constexpr size_t kMostGroups = 40;
constexpr int kMostHeight = 260;

void addLine(QVBoxLayout &layout, const QString &text, TextStyle style, int indent = 0)
{
    QLabel *label = plainLabel(text);
    label->setMinimumWidth(1); // a long word must not widen the inspector
    label->setContentsMargins(indent, 0, 0, 0);
    styleText(label, style);
    layout.addWidget(label);
}

QString namesOf(const std::vector<FactRef> &facts, const Dossier &dossier)
{
    QStringList names;
    for (size_t i = 0; i < std::min(kMostFacts, facts.size()); ++i) {
        // One that the edit would add has no name in the dossier yet.
        const QString caption = captionOf(dossier, facts[i]);
        names += caption.isEmpty() ? u"what is entered here"_s : caption;
    }
    if (facts.size() > kMostFacts)
        names += u"%1 more"_s.arg(facts.size() - kMostFacts);
    return names.join(u"; "_s);
}

void addGroupEffect(QVBoxLayout &layout, const GroupEffect &group, const Dossier &dossier)
{
    constexpr int kIndent = 12;
    layout.addSpacing(6);
    addLine(layout, capitalised(group.name), TextStyle::Strong);
    addLine(layout,
            group.before == group.after ? group.after : group.before + u" → "_s + group.after,
            TextStyle::Text);
    for (const StatusChange &change : group.why) {
        addLine(layout, group.hasFigure ? change.toText() : change.what(), TextStyle::Text,
                kIndent);
        addLine(layout, namesOf(change.facts, dossier), TextStyle::Secondary, kIndent);
    }
}

} // namespace

EffectDetails::EffectDetails(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"effectDetails"_s);
    setAccessibleName(u"Effect in detail"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
}

void EffectDetails::show(const StatusEffect &effect, const Dossier &dossier)
{
    auto *content = new QWidget; // the scroll area takes it
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 6, 4);
    layout->setSpacing(2);
    for (size_t i = 0; i < std::min(kMostGroups, effect.groups.size()); ++i)
        addGroupEffect(*layout, effect.groups[i], dossier);
    if (effect.groups.size() > kMostGroups)
        addLine(*layout, u"and %1 more clauses"_s.arg(effect.groups.size() - kMostGroups),
                TextStyle::Secondary);
    if (effect.groups.empty())
        addLine(*layout, u"No figure moves."_s, TextStyle::Secondary);
    layout->addStretch(1);
    setWidget(content);
    updateGeometry();
}

QSize EffectDetails::sizeHint() const
{
    const int height = widget() ? widget()->sizeHint().height() : 0;
    return {200, std::min(kMostHeight, height)};
}

} // namespace servanda
