#include "views/pages/historychips.h"

#include "model/items/historymatch.h"
#include "views/window/checkmenu.h"
#include "views/window/chip.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

HistoryChips::HistoryChips(const HistoryModel &model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_menu(new CheckMenu(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_author = addChip(u"historyAuthor"_s);
    m_field = addChip(u"historyField"_s);
    connect(m_author, &Chip::clicked, this, [this] {
        choose(m_author, m_model.authors(), m_model.filter().author, &HistoryChips::authorChosen);
    });
    connect(m_field, &Chip::clicked, this, [this] {
        choose(m_field, fieldLabels(), m_model.filter().field, &HistoryChips::fieldChosen);
    });
    connect(m_menu, &CheckMenu::checkedChanged, this, [this](const std::vector<qint64> &keys) {
        // The one that was checked last, in the place of the one before.
        const auto fresh = std::ranges::find_if(keys, [this](qint64 key) {
            return std::ranges::find(m_checked, key) == m_checked.end();
        });
        m_checked.clear();
        if (fresh != keys.end())
            m_checked.push_back(*fresh);
        m_menu->setChecked(m_checked);
        Q_EMIT(this->*m_signal)
        (m_checked.empty() ? QString() : m_choices[static_cast<qsizetype>(m_checked.front())]);
    });
    show({});
}

void HistoryChips::show(const HistoryFilter &filter)
{
    m_author->show(filter.author.isEmpty() ? u"Anybody"_s : filter.author,
                   !filter.author.isEmpty());
    m_field->show(filter.field.isEmpty() ? u"Any field"_s : filter.field, !filter.field.isEmpty());
}

Chip *HistoryChips::addChip(const QString &name)
{
    auto *chip = new Chip(this);
    chip->setObjectName(name);
    layout()->addWidget(chip);
    return chip;
}

void HistoryChips::choose(Chip *chip, const QStringList &choices, const QString &chosen,
                          void (HistoryChips::*signal)(const QString &))
{
    m_choices = choices;
    m_signal = signal;
    m_checked.clear();
    std::vector<CheckMenu::Choice> shown;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        shown.push_back({choices[i], i, 0});
        if (choices[i] == chosen)
            m_checked.push_back(i);
    }
    m_menu->setChoices(shown);
    m_menu->setChecked(m_checked);
    m_menu->popUp(chip);
}

} // namespace servanda
