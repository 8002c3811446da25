#pragma once

#include "model/dossier/dossier.h"

#include <QWidget>

class QLabel;

namespace servanda {

class Browsing;

/// The line at the foot: handling marking, how the dossier was opened, how much it holds; and, until
/// the next edit or another view, which rows an edit has taken out of the list.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    StatusLine(const Dossier &dossier, const Browsing &browsing, const QString &openingNote,
               QWidget *parent = nullptr);

    void showRevision(qint64 number);
    void showOpeningNote(const QString &note);
    /// Only the opening note again.
    void tellNothing();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showDossier();
    void tellLeft(const std::vector<FactRef> &facts);
    void colorMarking();

    const Dossier &m_dossier;
    QLabel *m_marking;
    QLabel *m_note; ///< the opening note, or what is told now
    QString m_openingNote;
    QLabel *m_facts;
    QLabel *m_revision;
};

} // namespace servanda
