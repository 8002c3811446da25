#pragma once

#include "model/core/unit.h"
#include "views/forms/lineentry.h"

#include <memory>

namespace servanda {

/// An amount with its bound, in the words people use; how it was understood stands below at each
/// keystroke.
class AmountEntry final : public LineEntry
{
    Q_OBJECT
public:
    explicit AmountEntry(QWidget *parent = nullptr);

    /// The unit of a figure that is written without one.
    void setUsualUnit(const Unit &unit);

private:
    explicit AmountEntry(std::shared_ptr<Unit> usual, QWidget *parent);

    std::shared_ptr<Unit> m_usual; ///< shared with what reads
};

} // namespace servanda
