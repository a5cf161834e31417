using System.Security.Cryptography;
using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Locked;

/// <summary>What an element of an agile lock says of its cipher and its hash.</summary>
internal sealed class CipherParameters
{
    /// <summary>The bytes of a block of AES.</summary>
    public const int Block = 16;

    private static readonly Dictionary<string, HashAlgorithmName> Hashes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SHA1"] = HashAlgorithmName.SHA1,
        ["SHA-1"] = HashAlgorithmName.SHA1,
        ["SHA256"] = HashAlgorithmName.SHA256,
        ["SHA384"] = HashAlgorithmName.SHA384,
        ["SHA512"] = HashAlgorithmName.SHA512,
    };

    private readonly HashAlgorithmName _hash;

    /// <exception cref="FormatException">It says nothing that is known.</exception>
    public CipherParameters(XElement element)
    {
        if (element.Value("cipherAlgorithm") != "AES" || element.Value("cipherChaining") != "ChainingModeCBC"
            || !Hashes.TryGetValue(element.Value("hashAlgorithm") ?? "", out _hash) || element.Number("keyBits") is not (128 or 192 or 256))
            throw new FormatException();
        KeyBytes = element.Number("keyBits")!.Value / 8;
        Salt = Bytes(element, "saltValue");
    }

    public byte[] Salt { get; }

    public int KeyBytes { get; }

    /// <exception cref="FormatException">It has none of that name.</exception>
    public static byte[] Bytes(XElement element, string name) =>
        Convert.FromBase64String(element.Value(name) ?? throw new FormatException());

    public byte[] Hash(byte[] bytes) => CryptographicOperations.HashData(_hash, bytes);

    /// <summary>Of whole blocks; a part of one is what is left of a file that was cut off.</summary>
    public static byte[] Decrypt(byte[] key, byte[] start, ReadOnlySpan<byte> bytes)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(bytes[..(bytes.Length / Block * Block)], start, PaddingMode.None);
    }
}
