using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Ingest.Formats.Locked;

/// <summary>The way of Office 2007: AES block by block, with a key of SHA-1 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9).</summary>
internal sealed class StandardCipher : PackageCipher
{
    private const int Spins = 50_000;
    private const int SaltBytes = 16, VerifierBytes = 16, HashBytes = 32;

    private readonly int _keyBytes;
    private readonly byte[] _salt;
    private readonly byte[] _verifier;
    private readonly byte[] _verifierHash;

    private StandardCipher(int keyBytes, ReadOnlySpan<byte> verifier)
    {
        _keyBytes = keyBytes;
        _salt = verifier[..SaltBytes].ToArray();
        _verifier = verifier.Slice(SaltBytes, VerifierBytes).ToArray();
        _verifierHash = verifier.Slice(SaltBytes + VerifierBytes + 4, HashBytes).ToArray();
    }

    public static StandardCipher? Of(byte[] info)
    {
        const int header = 12, aes128 = 0x660E, aes192 = 0x660F, aes256 = 0x6610;
        if (info.Length < header + 20)
            return null;
        var verifier = header + (long)Value(info, 8) + 4;
        var keyBytes = Value(info, header + 8) switch
        {
            aes128 => 16,
            aes192 => 24,
            aes256 => 32,
            _ => 0,
        };
        return keyBytes == 0 || verifier + SaltBytes + VerifierBytes + 4 + HashBytes > info.Length
            ? null
            : new StandardCipher(keyBytes, info.AsSpan((int)verifier));
    }

    public override byte[]? KeyOf(string password)
    {
        var key = Derived(password);
        var hash = Hash(Decrypt(key, _verifier));
        return Decrypt(key, _verifierHash).AsSpan().StartsWith(hash) ? key : null;
    }

    public override byte[] Decrypt(byte[] key, ReadOnlyMemory<byte> package)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptEcb(package.Span[..(package.Length / 16 * 16)], PaddingMode.None);
    }

    private byte[] Derived(string password)
    {
        var hash = Hash([.. _salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var i = 0; i < Spins; i++)
            hash = Hash([.. Number(i), .. hash]);
        hash = Hash([.. hash, .. Number(0)]);
        return [.. new[] { Mixed(hash, 0x36), Mixed(hash, 0x5C) }.SelectMany(b => b).Take(_keyBytes)];
    }

    private static byte[] Mixed(byte[] hash, byte filling)
    {
        var block = new byte[64];
        Array.Fill(block, filling);
        for (var i = 0; i < hash.Length; i++)
            block[i] ^= hash[i];
        return Hash(block);
    }

#pragma warning disable CA5350 // The format knows no other hash, and what it locked is only opened.
    private static byte[] Hash(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350

    private static uint Value(byte[] info, int at) => BinaryPrimitives.ReadUInt32LittleEndian(info.AsSpan(at));
}
