#pragma once

#include "model/domain/filter.h"

#include <QWidget>

class QDateEdit;
class QLineEdit;
class QToolButton;

namespace servanda {

class Browsing;
class CheckMenu;
class Chip;
class Dossier;
class KnownOnMenu;
class PeriodMenu;

/// The strip on top that every page obeys: as of, known on, the filter, and the search of the
/// present page.
class Strip final : public QWidget
{
    Q_OBJECT
public:
    Strip(const Dossier &dossier, Browsing &browsing, QDate today, QWidget *parent = nullptr);

    /// The search field speaks for the page that is shown. Where that has nothing to search (an
    /// empty hint) it stands for the one box that finds everything, and asks for it.
    void showSearch(const QString &hint, const QString &text);
    void focusSearch();
    void focusAsOf();
    /// A past day, as whose knowledge the window shows the dossier; null: as known now.
    void showKnownOn(QDate day);
    /// Opens the choice of that day.
    void chooseKnownOn();
    void clearFilter();

Q_SIGNALS:
    void searchChanged(const QString &text);
    void knownOnChosen(QDate day); ///< null: now
    void paletteRequested(const QString &typed);
    void searchLeft(); ///< Return or Down in the search field: on to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool askForPalette(const QEvent *event);
    void buildAsOf(QDate today);
    void buildKnownOn(QDate today);
    void buildFilter();
    void buildSearch();
    void changeFilter(const std::function<void(Filter &)> &change);
    void showView(const ViewState &view);
    void showKinds();
    void showSignatories();
    void showClauses();
    void showUnits();

    const Dossier &m_dossier;
    Browsing &m_browsing;
    QDateEdit *m_asOf = nullptr;
    QToolButton *m_today = nullptr;
    Chip *m_knownOn = nullptr;
    KnownOnMenu *m_knownOnMenu = nullptr;
    QDate m_knownDay;
    Chip *m_kinds = nullptr;
    Chip *m_signatories = nullptr;
    Chip *m_clauses = nullptr;
    Chip *m_units = nullptr;
    Chip *m_period = nullptr;
    QToolButton *m_clear = nullptr;
    QLineEdit *m_search = nullptr;
    CheckMenu *m_menu = nullptr;
    PeriodMenu *m_periodMenu = nullptr;
    std::function<void(const std::vector<qint64> &)> m_chosen; ///< what the open menu changes
};

} // namespace servanda
