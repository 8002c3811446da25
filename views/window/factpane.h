#pragma once

#include "model/analysis/factsheet.h"
#include "model/domain/filter.h"

#include <QScrollArea>

class QVBoxLayout;

namespace servanda {

class Bindings;
class ContentReader;
class HistoryReader;
class LiveBoard;
class WhyBox;

/// One fact told whole: what it is, its status, every field, what refers to it, its sources.
class FactPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactPane(const LiveBoard &board, QWidget *parent = nullptr);
    /// Adds each fact's own history below it.
    void addHistory(HistoryReader &history) { m_history = &history; }
    /// Adds a button to each archived copy that saves what it holds, which is read from there.
    void addContents(ContentReader &contents) { m_contents = &contents; }

    /// Adds buttons to the readings of a clause or an instrument.
    void addReadingButtons() { m_canEdit = true; }

    /// A party, clause or instrument sums up the pledges that the view's filter lets pass.
    void show(FactRef fact, const ViewState &view);

Q_SIGNALS:
    void followed(servanda::FactRef fact);
    /// More facts than fit: all of them, as a list.
    void listRequested(const QString &title, const std::vector<servanda::FactRef> &facts);
    void adoptRequested(servanda::FactRef reading);
    /// Nothing shall be adopted at the place of that setting.
    void rolesRequested(const QString &key);
    void addReadingRequested();

private:
    void addHead(QVBoxLayout *layout, const FactSheet &sheet);
    void addStatus(QVBoxLayout *layout, const FactSheet &sheet, const ViewState &view);
    void addGroupStatus(QVBoxLayout *layout, FactRef fact, const ViewState &view);
    void addNoPledge(QVBoxLayout *layout, FactRef fact, const Bindings &bindings, bool isFiltered);
    void addBinding(QVBoxLayout *layout, FactRef fact);
    void addReadings(QVBoxLayout *layout, FactRef fact);
    void addWhy(QVBoxLayout *layout, WhyBox *why);
    void addFields(QVBoxLayout *layout, const FactSheet &sheet);
    void addFacts(QVBoxLayout *layout, const QString &title, const std::vector<FactRef> &facts);
    void addAddress(QVBoxLayout *layout, FactRef fact);
    void addSaving(QVBoxLayout *layout, FactRef fact);

    const LiveBoard &m_board;
    const Feed &m_feed;
    FactRef m_fact; ///< the one that is shown
    HistoryReader *m_history = nullptr; ///< null where there is none to read
    ContentReader *m_contents = nullptr; ///< likewise
    bool m_canEdit = false;
};

} // namespace servanda
