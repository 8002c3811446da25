#pragma once

#include "views/delegates/glyph.h"

#include <QWidget>

namespace servanda {

/// A glyph with its words beside it, as in a legend.
class GlyphLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit GlyphLabel(const Glyph &glyph, const QString &words, QWidget *parent = nullptr);

    void show(const Glyph &glyph, const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    QString m_words;
};

} // namespace servanda
