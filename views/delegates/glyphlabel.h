#pragma once

#include "views/delegates/glyph.h"

#include <QWidget>

namespace servanda {

/// A glyph with its words beside it, as in a legend.
class GlyphLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit GlyphLabel(const StatusSign &sign, const QString &words, QWidget *parent = nullptr);

    void show(const StatusSign &sign, const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusSign m_sign;
    QString m_words;
};

} // namespace servanda
