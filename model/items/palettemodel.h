#pragma once

#include "model/items/factindex.h"

#include <QAbstractListModel>
#include <QTimer>

namespace servanda {

/// Something the window can do or show, as the palette offers it.
struct PaletteEntry
{
    QString text; ///< "Clear filter", "Pledges"
    QString detail; ///< the menu it is in, or what it is
    QString keys; ///< as people read them: "Ctrl+1"; may be empty
};

/// What the one search box offers: commands, pages and facts whose texts hold every word typed,
/// words in any order, case and accents ignored. Three groups, each under a heading, the group with
/// the best hit first; a line at the end tells how many more facts there are. Borrows the dossier.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Heading, Command, Page, Fact, More };
    enum Role {
        KindRole = Qt::UserRole + 100, ///< Kind as int
        NumberRole, ///< int: which command or page of those given
        KeysRole ///< QString
    };

    explicit PaletteModel(const Dossier &dossier, QObject *parent = nullptr);

    /// What can be done and where one can go at this moment; shown in full while nothing is typed.
    void setEntries(std::vector<PaletteEntry> commands, std::vector<PaletteEntry> pages);
    void setSearch(const QString &text);
    /// The first row that can be chosen, or -1.
    [[nodiscard]] int firstChoice() const;
    /// Whether the dossier is still being read; the facts found are then not all.
    [[nodiscard]] bool isReading() const { return m_reader.isActive(); }
    /// Reads what is left of the dossier at once, for who cannot wait for the event loop.
    void readAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        Kind kind = Kind::Heading;
        int number = 0; ///< of a command or page
        FactRef fact;
        QString text; ///< of a heading, or how many more there are
    };
    struct Group
    {
        SearchRank best = SearchRank::Inside;
        std::vector<Line> lines;
    };
    [[nodiscard]] Group entries(Kind kind, const std::vector<PaletteEntry> &given,
                                const QString &heading) const;
    [[nodiscard]] Group facts() const;
    [[nodiscard]] QVariant entryData(const PaletteEntry &entry, int role) const;
    [[nodiscard]] QVariant factData(FactRef fact, int role) const;
    void startReading();
    void readMore();
    void search();

    const Dossier &m_dossier;
    FactIndex m_index;
    QTimer m_reader;
    std::vector<PaletteEntry> m_commands;
    std::vector<PaletteEntry> m_pages;
    QString m_search;
    std::vector<Line> m_lines;
};

} // namespace servanda
