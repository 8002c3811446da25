#pragma once

#include "views/forms/valueentry.h"

class QPlainTextEdit;

namespace servanda {

/// A text of several lines, as high as it needs up to a point. Tab leaves it.
class TextEntry final : public ValueEntry
{
    Q_OBJECT
public:
    explicit TextEntry(QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const override { return m_value; }
    void setValue(const QVariant &value) override;
    void setLabel(const QString &label, Need need) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    QPlainTextEdit *m_text;
    QString m_value;
};

} // namespace servanda
