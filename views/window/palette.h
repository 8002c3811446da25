#pragma once

#include "model/domain/description.h"

#include <QFrame>

class QAction;
class QLineEdit;
class QListView;
class QMenuBar;

namespace servanda {

class Dossier;
class PaletteModel;

/// The one box that finds any fact, page or command. Typing filters at once; Up and Down choose,
/// Return goes there, Escape closes. Borrows dossier and menus.
class Palette final : public QFrame
{
    Q_OBJECT
public:
    Palette(const Dossier &dossier, QMenuBar *menus, const QStringList &pageTitles,
            QWidget *parent = nullptr);

    /// Over the window's upper part, with this text typed already.
    void popUp(const QWidget *window, const QString &typed = {});

Q_SIGNALS:
    void pageChosen(int page);
    void factChosen(servanda::FactRef fact);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void collectCommands();
    void collectFrom(const QList<QAction *> &actions);
    void search(const QString &text);
    void moveBy(int steps);
    void choose(const QModelIndex &index);

    QMenuBar *m_menus;
    QStringList m_pageTitles;
    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    std::vector<QAction *> m_commands; ///< as they were when it opened
};

} // namespace servanda
