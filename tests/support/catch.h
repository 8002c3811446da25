#pragma once

// Debian 12 ships Catch2 2.13, newer systems 3.x.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QString>

#include <ostream>

// Failing checks show Qt strings as text.
inline std::ostream &operator<<(std::ostream &stream, const QString &text)
{
    return stream << '"' << text.toStdString() << '"';
}
inline std::ostream &operator<<(std::ostream &stream, const QByteArray &bytes)
{
    return stream << '"' << bytes.toStdString() << '"';
}
