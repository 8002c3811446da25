#pragma once

#include "model/items/factfinder.h"
#include "views/forms/valueentry.h"

#include <optional>

class QLineEdit;

namespace servanda {

class ChoiceList;

/// Another fact, named by typing a part of its name or its code. Nothing is taken that the person
/// has not seen marked or written out. Empty: none.
class ReferenceEntry final : public ValueEntry
{
    Q_OBJECT
public:
    /// `canBeNew`: one that does not exist yet may be asked for.
    ReferenceEntry(const Dossier &dossier, FactType type, bool canBeNew, QWidget *parent = nullptr);

    /// For a fact of any type: another one of the type that is set.
    explicit ReferenceEntry(const Dossier &dossier, QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    [[nodiscard]] QString problem() const override { return m_problem; }
    [[nodiscard]] QString understood() const override;
    void setLabel(const QString &label, Need need) override;

    void settle() override;
    bool dismiss() override;

    /// Stands for a fact that is being entered elsewhere, until setValue().
    void setPending(FactRef fact);
    [[nodiscard]] bool isPending() const { return m_pending; }

Q_SIGNALS:
    /// The person wants one that does not exist yet, and has typed this much of it.
    void newRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key);
    void suggest();
    void takeMarked();
    void take(FactRef fact);
    void showName(const QString &name);
    void leave();
    void readTyped();
    [[nodiscard]] const FactFinder &finder();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString kindWord() const;

    const Dossier &m_dossier;
    FactType m_type;
    bool m_canBeNew;
    bool m_isOfAnyType = false; ///< values are FactRef, not qint64
    QLineEdit *m_line;
    ChoiceList *m_list = nullptr; ///< made when first needed: only then is the window known
    std::optional<FactFinder> m_finder;
    qint64 m_value = 0;
    QString m_problem;
    bool m_pending = false;
};

} // namespace servanda
