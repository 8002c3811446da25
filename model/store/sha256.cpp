#include "model/store/sha256.h"

#include <QtGlobal>

#include <openssl/evp.h>

namespace servanda {
namespace {

/// Fetched once: looking the algorithm up costs more than hashing a row.
const EVP_MD *algorithm()
{
    static const EVP_MD *const kAlgorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return kAlgorithm;
}

void mustWork(int done)
{
    if (done != 1)
        qFatal("OpenSSL cannot compute SHA-256");
}

} // namespace

std::string_view bytesOf(const Hash &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}

std::string hexOf(const Hash &hash)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(hash.size() * 2);
    for (const unsigned char byte : hash) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 15U];
    }
    return hex;
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    Q_CHECK_PTR(m_context);
    begin();
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(m_context);
}

void Sha256::begin()
{
    mustWork(EVP_DigestInit_ex2(m_context, algorithm(), nullptr));
}

void Sha256::add(std::string_view bytes)
{
    mustWork(EVP_DigestUpdate(m_context, bytes.data(), bytes.size()));
}

Hash Sha256::finish()
{
    Hash hash;
    mustWork(EVP_DigestFinal_ex(m_context, hash.data(), nullptr));
    begin();
    return hash;
}

Hash Sha256::of(std::string_view bytes)
{
    add(bytes);
    return finish();
}

} // namespace servanda
