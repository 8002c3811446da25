#pragma once

#include <QHash>
#include <QString>

#include <unordered_map>

namespace servanda {

/// A code divided into what stays and the number at its end: P-GBR- and 05.
struct CodePattern
{
    QString stem;
    qsizetype width = 0; ///< digits of the number, at most 9; 0: ends in no number
    qint64 number = 0;

    [[nodiscard]] static CodePattern of(const QString &code);
    /// The code with that number instead, at least as wide.
    [[nodiscard]] QString code(qint64 other) const;
};

/// The highest number that codes of each stem have.
class LastNumbers final
{
public:
    /// Codes that stand beside each other mostly share their stem, which makes this quick.
    void note(const QString &code);
    /// 0 for a stem without codes.
    [[nodiscard]] qint64 &of(const QString &stem) { return m_numbers[stem]; }

private:
    std::unordered_map<QString, qint64> m_numbers;
    QString m_stem; ///< of the code noted last
    qint64 *m_highest = nullptr; ///< that of m_stem, which stays where it is
};

} // namespace servanda
