#include "views/pages/figurechoices.h"

#include "model/dossier/dossier.h"
#include "views/textstyle.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

template <class E>
void fill(QComboBox *combo)
{
    for (const auto &name : enumNames<E>())
        combo->addItem(QLatin1StringView(name.label), static_cast<int>(name.value));
}

template <class E>
E chosen(const QComboBox *combo)
{
    return static_cast<E>(combo->currentData().toInt());
}

} // namespace

FigureChoices::FigureChoices(const Dossier &dossier, QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    m_subject = addCombo(u"Su&bject"_s, u"subject"_s);
    m_unit = addCombo(u"&Unit"_s, u"unit"_s);
    m_period = addCombo(u"S&teps"_s, u"period"_s);
    m_split = addCombo(u"&Lines"_s, u"split"_s);
    m_stage = addCombo(u"Sta&ge"_s, u"stage"_s);
    layout->addStretch(1);
    fill<Subject>(m_subject);
    fill<Period>(m_period);
    m_split->addItem(u"All together"_s, static_cast<int>(Split::Whole));
    m_split->addItem({}, static_cast<int>(Split::BySignatory));
    offerForSubject();
    m_stage->setEnabled(false);
    m_stage->setToolTip(u"Which stage is drawn by signatory"_s);

    connect(m_subject, &QComboBox::currentIndexChanged, this, [this] {
        offerForSubject();
        Q_EMIT changed();
    });
    connect(m_split, &QComboBox::currentIndexChanged, this, [this] {
        m_stage->setEnabled(chosen<Split>(m_split) == Split::BySignatory);
        Q_EMIT changed();
    });
    for (QComboBox *combo : {m_unit, m_period, m_stage})
        connect(combo, &QComboBox::currentIndexChanged, this, &FigureChoices::changed);
}

FigureSpec FigureChoices::spec(const ViewState &view) const
{
    FigureSpec spec;
    spec.subject = chosen<Subject>(m_subject);
    const auto unit = static_cast<size_t>(qMax(0, m_unit->currentIndex()));
    spec.unit = unit < m_units.size() ? m_units[unit] : kEuro;
    spec.period = chosen<Period>(m_period);
    spec.split = chosen<Split>(m_split);
    spec.splitStage = chosen<CurveStage>(m_stage);
    spec.filter = view.filter;
    spec.asOf = view.asOf;
    return spec;
}

void FigureChoices::refreshUnits()
{
    const QSignalBlocker quiet(m_unit);
    const QString before = m_unit->currentText();
    m_units = unitsFor(chosen<Subject>(m_subject), m_dossier);
    m_unit->clear();
    for (const Unit &unit : m_units)
        m_unit->addItem(unit.toText());
    m_unit->setCurrentIndex(qMax(0, m_unit->findText(before)));
    m_unit->setEnabled(m_units.size() > 1);
}

/// What the chosen subject can be split by, its stages and its units.
void FigureChoices::offerForSubject()
{
    const auto subject = chosen<Subject>(m_subject);
    m_split->setItemText(
        1, subject == Subject::Violations ? u"By attributed to"_s : u"By signatory"_s);
    const QSignalBlocker quiet(m_stage);
    const QString before = m_stage->currentText();
    m_stage->clear();
    for (const CurveStage stage : stagesOf(subject))
        m_stage->addItem(enumLabel(stage), static_cast<int>(stage));
    m_stage->setCurrentIndex(qMax(0, m_stage->findText(before)));
    refreshUnits();
}

void FigureChoices::choose(Subject subject)
{
    m_subject->setCurrentIndex(m_subject->findData(static_cast<int>(subject)));
}

QComboBox *FigureChoices::addCombo(const QString &label, const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    auto *title = new QLabel(label);
    title->setTextFormat(Qt::PlainText);
    title->setForegroundRole(QPalette::PlaceholderText);
    styleText(title, TextStyle::Secondary);
    title->setBuddy(combo);
    combo->setAccessibleName(QString(label).remove(u'&'));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(title);
    column->addWidget(combo);
    column->addSpacing(9);
    return combo;
}

} // namespace servanda
