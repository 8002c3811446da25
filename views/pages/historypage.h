#pragma once

#include "model/items/historymodel.h"
#include "views/pages/page.h"

#include <functional>

class QPushButton;
class QStackedWidget;

namespace servanda {

class EmptyNote;
class EntryCard;
class HistoryChips;
class ListCard;
class NoticeBar;
class PageHead;

/// Who changed what, when and why: the entries of the history above, the changes of the selected
/// one below. Of the strip it obeys the period (when the entry was made) and the signatories. With
/// an editor an entry can be taken back, and a fact or field restored, by a new edit.
class HistoryPage final : public Page
{
    Q_OBJECT
public:
    explicit HistoryPage(const PageContext &context, QWidget *parent = nullptr);
    ~HistoryPage() override;

    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString searchText() const override;
    void setSearch(const QString &text) override;
    void focusContent() override;
    void addEditing(Editor &editor, QDate today) override;

protected:
    void refresh(const ViewState &view) override;

private:
    void build(HistoryReader &history);
    void changeFilter(const std::function<void(HistoryFilter &)> &change);
    void clearFilter();
    void showEntry();
    void tell();
    void undoSelected(Editor &editor);
    void restoreSelected(Editor &editor);
    void tellOutcome(const Result<> &outcome);

    PageHead *m_head;
    QStackedWidget *m_stack;
    EmptyNote *m_note; ///< where there is nothing to read from
    HistoryModel *m_model = nullptr; ///< null where there is no history to read
    HistoryChips *m_chips = nullptr;
    ListCard *m_card = nullptr;
    EntryCard *m_entry = nullptr;
    QPushButton *m_undo = nullptr; ///< null without an editor
    QWidget *m_notices;
};

} // namespace servanda
