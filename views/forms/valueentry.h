#pragma once

#include "model/domain/description.h"

#include <QVariant>
#include <QWidget>

namespace servanda {

class MessageLine;

/// The editor of one value, in a form or in a cell: a field, and below it how it was understood or
/// what is wrong. Values cross in the form that fieldValue() gives; one that the person has not
/// touched is given back exactly as it was set.
class ValueEntry : public QWidget
{
    Q_OBJECT
public:
    explicit ValueEntry(QWidget *parent = nullptr);

    [[nodiscard]] virtual QVariant value() const = 0;
    /// Also makes it untouched.
    virtual void setValue(const QVariant &value) = 0;
    /// Why what was typed is no value, in a sentence; empty where it is one.
    [[nodiscard]] virtual QString problem() const { return {}; }
    /// How it was understood, where that is not plain to see.
    [[nodiscard]] virtual QString understood() const { return {}; }
    /// Whether the person has changed it since it was set.
    [[nodiscard]] bool isTouched() const { return m_touched; }

    /// Takes what is marked in a list that is open.
    virtual void settle() {}
    /// Closes such a list; false where there is none.
    virtual bool dismiss() { return false; }

    /// What the field is called, for screen readers and empty fields.
    virtual void setLabel(const QString &label, Need need);
    /// What the rules say; the problem of its own comes first.
    void setRemarks(const QStringList &errors, const QStringList &notes);
    [[nodiscard]] QString message() const;
    /// Fits into a cell; messages float below it.
    void showInCell();

Q_SIGNALS:
    /// The person has changed the value.
    void edited();

protected:
    /// What is edited in; takes the focus.
    void place(QWidget *field);
    void touch();
    void setTouched(bool touched);
    void tell();
    [[nodiscard]] bool isInCell() const { return m_inCell; }
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void floatMessage();

    MessageLine *m_message;
    QStringList m_errors;
    QStringList m_notes;
    bool m_touched = false;
    bool m_inCell = false;
};

} // namespace servanda
