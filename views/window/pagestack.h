#pragma once

#include "views/pages/page.h"

#include <QStackedWidget>

#include <functional>

namespace servanda {

/// The pages of a window in the order of pageEntries(), each made when it is first shown.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    /// `context` is asked for each page that is made.
    explicit PageStack(std::function<PageContext()> context, QWidget *parent = nullptr);

    /// The page that is shown; null before the first.
    [[nodiscard]] Page *current() const { return m_made[static_cast<size_t>(m_number)]; }
    /// Of the page that is shown.
    [[nodiscard]] int number() const { return m_number; }
    /// Makes it if need be. False, and nothing is done, where there is no page of that number.
    bool show(int number);
    /// Pages made later become editable as well. The editor must outlive them.
    void addEditing(Editor &editor, QDate today);

    [[nodiscard]] static QStringList names();
    [[nodiscard]] static QStringList titles();
    /// The page that lists facts of that type, -1 where none does.
    [[nodiscard]] static int listing(FactType type);

Q_SIGNALS:
    /// The search field speaks for another list now.
    void searchSubjectChanged();

private:
    std::function<PageContext()> m_context;
    std::vector<Page *> m_made; ///< null until a page is first shown
    int m_number = 0;
    Editor *m_editor = nullptr; ///< none in a review
    QDate m_today;
};

} // namespace servanda
