#pragma once

#include "model/dossier/draft.h"
#include "views/forms/formfields.h"

#include <QDate>
#include <QWidget>

class QGridLayout;

namespace servanda {

class Editor;
class ReferenceEntry;

/// The fields of one fact, with what the rules say beside each as one types. A source that a field
/// refers to can be entered with it. Commits nothing: edit() is what the person has entered.
class FactForm final : public QWidget
{
    Q_OBJECT
public:
    /// An edit of one fact: a draft, or a change in which before and after are still the same.
    FactForm(Edit edit, Editor &editor, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] FactRef fact() const { return m_fact; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// What is entered, without the changes that are none.
    [[nodiscard]] Edit edit() const;
    /// Whether the person has typed anything that leaving would lose.
    [[nodiscard]] bool isTouched() const;
    /// What must be mended first, in a few words: "Source is missing"; empty where nothing is.
    [[nodiscard]] QString obstacle() const { return m_obstacle; }
    /// Notes about the fact as a whole.
    [[nodiscard]] QStringList generalRemarks() const { return m_general; }
    /// Puts the focus on the first field that stops, or the first to fill in, and shows its error.
    void goToObstacle();
    void focusFirst();
    /// Leaves the source entered with it, if one is; false where there is none.
    bool leaveInner();

Q_SIGNALS:
    /// Something was typed, or what there is to say about it has changed.
    void changed();

private:
    void build();
    void buildRow(QGridLayout &grid, const FormField &field);
    void read();
    void fillFromFact();
    void followCode();
    void followDossier(const Edit &edit);
    void check();
    void openInner(ReferenceEntry &entry, const QString &typed);
    void closeInner();
    [[nodiscard]] Edit whole() const;

    Edit m_edit;
    FactRef m_fact;
    bool m_isNew;
    Editor &m_editor;
    QDate m_today;
    std::vector<FormField> m_fields;
    QStringList m_told; ///< fields whose errors are shown: touched, or gone to
    QString m_proposed; ///< the code that was filled in for the person
    QString m_obstacle;
    QStringList m_general;
    FactForm *m_inner = nullptr;
    ReferenceEntry *m_outerEntry = nullptr; ///< the field that the inner form is for
};

} // namespace servanda
