#pragma once

#include "model/core/result.h"
#include "views/forms/valueentry.h"

#include <functional>

class QLineEdit;

namespace servanda {

/// A value that is written on one line and read at each keystroke.
class LineEntry : public ValueEntry
{
    Q_OBJECT
public:
    /// A text as it was read.
    struct Reading
    {
        QVariant value;
        QString understood;
    };
    struct Kind
    {
        std::function<Result<Reading>(const QString &text)> read;
        std::function<QString(const QVariant &value)> write; ///< as a person would type it
        QString example; ///< "2026, Jan 2026 or 2026-01-06"; empty where none is needed
    };

    explicit LineEntry(Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const override { return m_value; }
    void setValue(const QVariant &value) override;
    [[nodiscard]] QString problem() const override { return m_problem; }
    [[nodiscard]] QString understood() const override { return m_understood; }
    void setLabel(const QString &label, Need need) override;

protected:
    /// Reads what is typed once more, after what reading depends on has changed.
    void readAgain();

private:
    void read();

    Kind m_kind;
    QLineEdit *m_line;
    QVariant m_value;
    QString m_problem;
    QString m_understood;
};

// The kinds of line that there are.
[[nodiscard]] LineEntry::Kind textLine();
[[nodiscard]] LineEntry::Kind dateLine();
[[nodiscard]] LineEntry::Kind unitLine();
[[nodiscard]] LineEntry::Kind decimalLine();
/// What a clause, a pledge or a reading waits for. Says in words how it was understood; an error
/// shows the place of the character.
[[nodiscard]] LineEntry::Kind conditionLine();

} // namespace servanda
