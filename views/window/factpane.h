#pragma once

#include "model/analysis/factsheet.h"

#include <QScrollArea>

class QVBoxLayout;

namespace servanda {

class ContentReader;
class HistoryReader;

/// One fact told whole: what it is, its status, every field, what refers to it, its sources.
class FactPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactPane(const Feed &feed, QWidget *parent = nullptr);
    /// Adds each fact's own history below it.
    void addHistory(HistoryReader &history) { m_history = &history; }
    /// Adds a button to each archived copy that saves what it holds, which is read from there.
    void addContents(ContentReader &contents) { m_contents = &contents; }

    void show(FactRef fact, QDate asOf);

Q_SIGNALS:
    void followed(servanda::FactRef fact);
    /// More facts than fit: all of them, as a list.
    void listRequested(const QString &title, const std::vector<servanda::FactRef> &facts);

private:
    void addHead(QVBoxLayout *layout, const FactSheet &sheet);
    void addStatus(QVBoxLayout *layout, const FactSheet &sheet, QDate asOf);
    void addFields(QVBoxLayout *layout, const FactSheet &sheet);
    void addFacts(QVBoxLayout *layout, const QString &title, const std::vector<FactRef> &facts);
    void addAddress(QVBoxLayout *layout, FactRef fact);
    void addSaving(QVBoxLayout *layout, FactRef fact);

    const Feed &m_feed;
    HistoryReader *m_history = nullptr; ///< null where there is none to read
    ContentReader *m_contents = nullptr; ///< likewise
};

} // namespace servanda
