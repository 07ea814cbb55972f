package practice

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"math/big"
	"time"
)

// validity is how long the certificates are valid: longer than anybody leaves
// practice mode open.
const validity = 30 * 24 * time.Hour

// authority is the throw-away certificate authority and what it signed. The
// authority's own key is forgotten as soon as it has signed the one leaf.
type authority struct {
	certificate *x509.Certificate
	leaf        tls.Certificate
}

// newAuthority makes an authority and a leaf for names.
func newAuthority(names []string, now time.Time) (authority, error) {
	caKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return authority{}, fmt.Errorf("practice: key of the authority: %w", err)
	}
	ca := &x509.Certificate{
		SerialNumber:          big.NewInt(now.UnixNano()),
		Subject:               pkix.Name{CommonName: "Norikae practice mode, throw-away"},
		NotBefore:             now.Add(-time.Hour),
		NotAfter:              now.Add(validity),
		IsCA:                  true,
		BasicConstraintsValid: true,
		MaxPathLenZero:        true,
		KeyUsage:              x509.KeyUsageCertSign,
	}
	caDER, err := x509.CreateCertificate(rand.Reader, ca, ca, &caKey.PublicKey, caKey)
	if err != nil {
		return authority{}, fmt.Errorf("practice: certificate of the authority: %w", err)
	}
	root, err := x509.ParseCertificate(caDER)
	if err != nil {
		return authority{}, fmt.Errorf("practice: certificate of the authority: %w", err)
	}
	leafKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return authority{}, fmt.Errorf("practice: key of the server: %w", err)
	}
	leaf := &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano() + 1),
		Subject:      pkix.Name{CommonName: "Norikae practice server"},
		DNSNames:     names,
		NotBefore:    ca.NotBefore,
		NotAfter:     ca.NotAfter,
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	leafDER, err := x509.CreateCertificate(rand.Reader, leaf, root, &leafKey.PublicKey, caKey)
	if err != nil {
		return authority{}, fmt.Errorf("practice: certificate of the server: %w", err)
	}
	parsed, err := x509.ParseCertificate(leafDER)
	if err != nil {
		return authority{}, fmt.Errorf("practice: certificate of the server: %w", err)
	}
	return authority{
		certificate: root,
		leaf:        tls.Certificate{Certificate: [][]byte{leafDER, caDER}, PrivateKey: leafKey, Leaf: parsed},
	}, nil
}

// pool returns the authority alone, as the only one trusted.
func (a authority) pool() *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(a.certificate)
	return p
}
